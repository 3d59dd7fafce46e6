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
import { createPublicKey, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.js';
import { Database } from '../../platform/database/database.js';
import { CHAIN_START, headOfDay, nextLink } from './audit-chain.js';
import { SEALED_COLUMNS } from './audit-columns.js';
const BATCH = 5_000;
/** Breaks after the first few say nothing new: one changed line is told once, the links after it hold again. */ const BREAKS_TOLD = 20;
/** A line may wait this long for its seal before it counts as slipped past the sealer. */ const SEAL_WITHIN = '5 minutes';
const LINKS = {
    name: 'audit-verify-links',
    text: `SELECT s.seq::text, s.hash, ${SEALED_COLUMNS} FROM audit.seals s LEFT JOIN audit.entries e ON e.id = s.entry_id
         WHERE s.seq > $1 ORDER BY s.seq LIMIT ${BATCH}`
};
const WAITING = {
    name: 'audit-verify-waiting',
    text: `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE e.at < now() - interval '${SEAL_WITHIN}')::int AS late
         FROM audit.entries e WHERE NOT EXISTS (SELECT FROM audit.seals s WHERE s.entry_id = e.id)`
};
const SIGNATURES = {
    name: 'audit-verify-signatures',
    text: `SELECT g.day::text, g.seq::text, g.hash, g.signature, s.hash AS sealed
         FROM audit.signatures g LEFT JOIN audit.seals s ON s.seq = g.seq ORDER BY g.day`
};
export class AuditVerifier {
    constructor(database, vault){
        this.database = database;
        this.vault = vault;
    }
    async verify() {
        const breaks = [];
        const sealedEntries = await this.walk(breaks);
        const [unsealed] = await this.database.read(WAITING, []);
        if ((unsealed?.late ?? 0) > 0) breaks.push({
            seal: '',
            what: 'never_sealed'
        });
        const signedDays = await this.checkSignatures(breaks);
        return {
            intact: breaks.length === 0,
            sealedEntries,
            waiting: unsealed?.waiting ?? 0,
            signedDays,
            breaks: breaks.slice(0, BREAKS_TOLD)
        };
    }
    async walk(breaks) {
        let seq = 0n;
        let before = CHAIN_START;
        for(;;){
            const links = await this.database.read(LINKS, [
                String(seq)
            ]);
            for (const link of links){
                const found = breakOf(link, seq, before);
                if (found !== null) breaks.push({
                    seal: link.seq,
                    what: found
                });
                seq = BigInt(link.seq);
                before = link.hash;
            }
            if (links.length < BATCH) return Number(seq);
        }
    }
    async checkSignatures(breaks) {
        const publicKey = createPublicKey(this.vault.signingKey().privateKey);
        const signed = await this.database.read(SIGNATURES, []);
        for (const row of signed){
            const holds = row.sealed?.equals(row.hash) === true && verify(null, headOfDay(row.day, row.seq, row.hash), publicKey, row.signature);
            if (!holds) breaks.push({
                seal: row.seq,
                what: 'signature_wrong'
            });
        }
        return signed.length;
    }
}
AuditVerifier = _ts_decorate([
    Injectable(),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof Database === "undefined" ? Object : Database,
        typeof Vault === "undefined" ? Object : Vault
    ])
], AuditVerifier);
function breakOf(link, seqBefore, before) {
    if (BigInt(link.seq) !== seqBefore + 1n) return 'chain_broken';
    if (link.id === null) return 'entry_missing';
    return nextLink(before, link).equals(link.hash) ? null : 'entry_changed';
}

//# sourceMappingURL=audit.verifier.js.map