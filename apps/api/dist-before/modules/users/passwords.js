import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
/** argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP password storage sheet. */ const COST = {
    memoryCost: 19_456,
    timeCost: 2,
    parallelism: 1
};
/** Letters nobody mixes up when they read them out. */ const CLEAR_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const ONE_TIME_LENGTH = 16;
export function hashPassword(password) {
    return hash(password.normalize('NFC'), COST);
}
/** Takes as long for an account that is not there, so that nobody can try out who has one. */ export async function passwordFits(password, stored) {
    decoy ??= hashPassword('nobody has this one');
    const fits = await verify(stored ?? await decoy, password.normalize('NFC'));
    return fits && stored !== null;
}
let decoy;
/** A password to read out once: four groups of four, 79 bits. */ export function makeOneTimePassword() {
    const signs = Array.from({
        length: ONE_TIME_LENGTH
    }, ()=>CLEAR_SIGNS[randomInt(CLEAR_SIGNS.length)]);
    return signs.join('').replace(/(.{4})(?=.)/g, '$1-');
}

//# sourceMappingURL=passwords.js.map