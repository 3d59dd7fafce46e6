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
export class TownEntity {
}
_ts_decorate([
    PrimaryColumn('uuid'),
    _ts_metadata("design:type", String)
], TownEntity.prototype, "id", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], TownEntity.prototype, "name", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], TownEntity.prototype, "country", void 0);
_ts_decorate([
    Column('text', {
        array: true
    }),
    _ts_metadata("design:type", Array)
], TownEntity.prototype, "languages", void 0);
_ts_decorate([
    Column('text', {
        name: 'default_language'
    }),
    _ts_metadata("design:type", typeof StaffLanguage === "undefined" ? Object : StaffLanguage)
], TownEntity.prototype, "defaultLanguage", void 0);
_ts_decorate([
    Column('text', {
        name: 'contact_prefix'
    }),
    _ts_metadata("design:type", String)
], TownEntity.prototype, "contactPrefix", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], TownEntity.prototype, "website", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], TownEntity.prototype, "email", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], TownEntity.prototype, "phone", void 0);
_ts_decorate([
    Column('integer', {
        name: 'idle_lock_minutes'
    }),
    _ts_metadata("design:type", Number)
], TownEntity.prototype, "idleLockMinutes", void 0);
_ts_decorate([
    Column('bytea', {
        nullable: true,
        select: false
    }),
    _ts_metadata("design:type", Object)
], TownEntity.prototype, "crest", void 0);
_ts_decorate([
    Column('text', {
        name: 'crest_type',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], TownEntity.prototype, "crestType", void 0);
_ts_decorate([
    Column('integer', {
        name: 'crest_version'
    }),
    _ts_metadata("design:type", Number)
], TownEntity.prototype, "crestVersion", void 0);
_ts_decorate([
    Column('integer'),
    _ts_metadata("design:type", Number)
], TownEntity.prototype, "revision", void 0);
TownEntity = _ts_decorate([
    Entity('towns')
], TownEntity);

//# sourceMappingURL=town.entity.js.map