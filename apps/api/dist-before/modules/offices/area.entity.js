function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
import { Column, Entity, PrimaryColumn } from 'typeorm';
export class AreaEntity {
}
_ts_decorate([
    PrimaryColumn('uuid', {
        name: 'town_id'
    }),
    _ts_metadata("design:type", String)
], AreaEntity.prototype, "townId", void 0);
_ts_decorate([
    PrimaryColumn('text'),
    _ts_metadata("design:type", String)
], AreaEntity.prototype, "code", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], AreaEntity.prototype, "name", void 0);
_ts_decorate([
    Column('integer', {
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], AreaEntity.prototype, "inhabitants", void 0);
_ts_decorate([
    Column('integer', {
        name: 'figure_year',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], AreaEntity.prototype, "figureYear", void 0);
_ts_decorate([
    Column('integer'),
    _ts_metadata("design:type", Number)
], AreaEntity.prototype, "position", void 0);
_ts_decorate([
    Column('boolean'),
    _ts_metadata("design:type", Boolean)
], AreaEntity.prototype, "retired", void 0);
_ts_decorate([
    Column('integer'),
    _ts_metadata("design:type", Number)
], AreaEntity.prototype, "revision", void 0);
AreaEntity = _ts_decorate([
    Entity('areas')
], AreaEntity);

//# sourceMappingURL=area.entity.js.map