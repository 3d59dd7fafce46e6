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
export class UserEntity {
}
_ts_decorate([
    PrimaryColumn('uuid'),
    _ts_metadata("design:type", String)
], UserEntity.prototype, "id", void 0);
_ts_decorate([
    Column('uuid', {
        name: 'town_id'
    }),
    _ts_metadata("design:type", String)
], UserEntity.prototype, "townId", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], UserEntity.prototype, "name", void 0);
_ts_decorate([
    Column('text', {
        name: 'search_name'
    }),
    _ts_metadata("design:type", String)
], UserEntity.prototype, "searchName", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", String)
], UserEntity.prototype, "email", void 0);
_ts_decorate([
    Column('text'),
    _ts_metadata("design:type", typeof StaffLanguage === "undefined" ? Object : StaffLanguage)
], UserEntity.prototype, "language", void 0);
_ts_decorate([
    Column('text', {
        name: 'color_scheme'
    }),
    _ts_metadata("design:type", Object)
], UserEntity.prototype, "colorScheme", void 0);
_ts_decorate([
    Column('boolean', {
        name: 'single_keys'
    }),
    _ts_metadata("design:type", Boolean)
], UserEntity.prototype, "singleKeys", void 0);
_ts_decorate([
    Column('text', {
        array: true
    }),
    _ts_metadata("design:type", Array)
], UserEntity.prototype, "roles", void 0);
_ts_decorate([
    Column('boolean'),
    _ts_metadata("design:type", Boolean)
], UserEntity.prototype, "active", void 0);
_ts_decorate([
    Column('text', {
        name: 'password_hash',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], UserEntity.prototype, "passwordHash", void 0);
_ts_decorate([
    Column('boolean', {
        name: 'must_change_password'
    }),
    _ts_metadata("design:type", Boolean)
], UserEntity.prototype, "mustChangePassword", void 0);
_ts_decorate([
    Column('timestamptz', {
        name: 'last_sign_in_at',
        nullable: true
    }),
    _ts_metadata("design:type", Object)
], UserEntity.prototype, "lastSignInAt", void 0);
_ts_decorate([
    Column('integer'),
    _ts_metadata("design:type", Number)
], UserEntity.prototype, "revision", void 0);
UserEntity = _ts_decorate([
    Entity('users')
], UserEntity);
export class UserOfficeEntity {
}
_ts_decorate([
    Column('uuid', {
        name: 'town_id'
    }),
    _ts_metadata("design:type", String)
], UserOfficeEntity.prototype, "townId", void 0);
_ts_decorate([
    PrimaryColumn('uuid', {
        name: 'user_id'
    }),
    _ts_metadata("design:type", String)
], UserOfficeEntity.prototype, "userId", void 0);
_ts_decorate([
    PrimaryColumn('uuid', {
        name: 'office_id'
    }),
    _ts_metadata("design:type", String)
], UserOfficeEntity.prototype, "officeId", void 0);
UserOfficeEntity = _ts_decorate([
    Entity('user_offices')
], UserOfficeEntity);

//# sourceMappingURL=user.entity.js.map