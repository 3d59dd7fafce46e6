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
export class OfficeEntity {
}
_ts_decorate([
    PrimaryColumn('uuid'),
    _ts_metadata("design:type", String)
], OfficeEntity.prototype, "id", void 0);
_ts_decorate([
    Column('uuid', {
        name: 'town_id'
    }),
    _ts_metadata("design:type", String)
], OfficeEntity.prototype, "townId", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], OfficeEntity.prototype, "name", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], OfficeEntity.prototype, "address", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], OfficeEntity.prototype, "phone", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], OfficeEntity.prototype, "email", void 0);
_ts_decorate([
    Column('text', {
        name: 'time_zone'
    }),
    _ts_metadata("design:type", String)
], OfficeEntity.prototype, "timeZone", void 0);
_ts_decorate([
    Column('jsonb'),
    _ts_metadata("design:type", Array)
], OfficeEntity.prototype, "hours", void 0);
_ts_decorate([
    Column('jsonb'),
    _ts_metadata("design:type", typeof OfficeDefaults === "undefined" ? Object : OfficeDefaults)
], OfficeEntity.prototype, "defaults", void 0);
_ts_decorate([
    Column('text', {
        name: 'quick_topics',
        array: true
    }),
    _ts_metadata("design:type", Array)
], OfficeEntity.prototype, "quickTopics", void 0);
_ts_decorate([
    Column('boolean'),
    _ts_metadata("design:type", Boolean)
], OfficeEntity.prototype, "closed", void 0);
_ts_decorate([
    Column('integer'),
    _ts_metadata("design:type", Number)
], OfficeEntity.prototype, "revision", void 0);
OfficeEntity = _ts_decorate([
    Entity('offices')
], OfficeEntity);

//# sourceMappingURL=office.entity.js.map