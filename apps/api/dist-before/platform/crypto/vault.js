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
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { createCipheriv, createDecipheriv, createHmac, createPrivateKey, createPublicKey, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.js';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of a sealed text: lets a later rotation tell the keys apart. */ const FORMAT = 1;
/** DER head of an Ed25519 private key (RFC 8410): the 32 bytes of the seed follow. */ const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
export class Vault {
    constructor(config){
        this.config = config;
        this.keys = new Map();
    }
    /** Seals bytes for a purpose and a place (`context`, such as a record's id): moved elsewhere they do not open. */ seal(purpose, context, plain) {
        const nonce = randomBytes(NONCE_BYTES);
        const cipher = createCipheriv('aes-256-gcm', this.key(purpose), nonce).setAAD(Buffer.from(context));
        const sealed = Buffer.concat([
            cipher.update(plain),
            cipher.final()
        ]);
        return Buffer.concat([
            Buffer.from([
                FORMAT
            ]),
            nonce,
            cipher.getAuthTag(),
            sealed
        ]);
    }
    /** @throws Error when the bytes were changed or belong to another place or master key */ open(purpose, context, sealed) {
        const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
        const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
        const cipher = createDecipheriv('aes-256-gcm', this.key(purpose), nonce).setAAD(Buffer.from(context)).setAuthTag(tag);
        return Buffer.concat([
            cipher.update(sealed.subarray(1 + NONCE_BYTES + TAG_BYTES)),
            cipher.final()
        ]);
    }
    /** Keyed hash: the same words give the same bytes, and nobody without the master key can try words out. */ hash(purpose, ...words) {
        const mac = createHmac('sha256', this.key(purpose));
        for (const word of words)mac.update(`${Buffer.byteLength(word)}:${word}`);
        return mac.digest();
    }
    /** The key that signs the head of the audit chain (Ed25519). */ signingKey() {
        const der = Buffer.concat([
            ED25519_PKCS8,
            this.key('audit-signature')
        ]);
        const privateKey = createPrivateKey({
            key: der,
            format: 'der',
            type: 'pkcs8'
        });
        return {
            privateKey,
            publicKey: createPublicKey(privateKey)
        };
    }
    key(purpose) {
        const known = this.keys.get(purpose);
        if (known !== undefined) return known;
        const derived = Buffer.from(hkdfSync('sha256', this.config.masterKey, 'okenko', purpose, 32));
        this.keys.set(purpose, derived);
        return derived;
    }
}
Vault = _ts_decorate([
    Injectable(),
    _ts_param(0, Inject(CONFIG)),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Config === "undefined" ? Object : Config
    ])
], Vault);

//# sourceMappingURL=vault.js.map