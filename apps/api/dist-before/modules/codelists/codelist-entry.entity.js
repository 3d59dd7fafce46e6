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
export class CodelistEntryEntity {
}
_ts_decorate([
    PrimaryColumn('uuid', {
        name: 'town_id'
    }),
    _ts_metadata("design:type", String)
], CodelistEntryEntity.prototype, "townId", void 0);
_ts_decorate([
    PrimaryColumn('text'),
    _ts_metadata("design:type", typeof CodelistName === "undefined" ? Object : CodelistName)
], CodelistEntryEntity.prototype, "list", void 0);
_ts_decorate([
    PrimaryColumn('text'),
    _ts_metadata("design:type", String)
], CodelistEntryEntity.prototype, "code", void 0);
_ts_decorate([
    Column('text', {
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], CodelistEntryEntity.prototype, "parent", void 0);
_ts_decorate([
    Column('jsonb'),
    _ts_metadata("design:type", typeof Labels === "undefined" ? Object : Labels)
], CodelistEntryEntity.prototype, "labels", void 0);
_ts_decorate([
    Column('integer'),
    _ts_metadata("design:type", Number)
], CodelistEntryEntity.prototype, "position", void 0);
_ts_decorate([
    Column('boolean'),
    _ts_metadata("design:type", Boolean)
], CodelistEntryEntity.prototype, "sensitive", void 0);
_ts_decorate([
    Column('text', {
        array: true
    }),
    _ts_metadata("design:type", Array)
], CodelistEntryEntity.prototype, "keywords", void 0);
_ts_decorate([
    Column('text', {
        name: 'group_name',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], CodelistEntryEntity.prototype, "group", void 0);
_ts_decorate([
    Column('boolean'),
    _ts_metadata("design:type", Boolean)
], CodelistEntryEntity.prototype, "retired", void 0);
_ts_decorate([
    Column('integer'),
    _ts_metadata("design:type", Number)
], CodelistEntryEntity.prototype, "revision", void 0);
CodelistEntryEntity = _ts_decorate([
    Entity('codelist_entries')
], CodelistEntryEntity);

//# sourceMappingURL=codelist-entry.entity.js.map