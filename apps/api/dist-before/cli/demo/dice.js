import { createHash } from 'node:crypto';
/** Chance that repeats itself: the same seed throws the same numbers (sfc32, seeded by SHA-256). */ export class Dice {
    constructor(seed){
        const digest = createHash('sha256').update(seed).digest();
        this.state = new Uint32Array([
            0,
            4,
            8,
            12
        ].map((at)=>digest.readUInt32LE(at)));
    }
    /** At least 0, less than 1. */ next() {
        const state = this.state;
        const [a = 0, b = 0, c = 0, counter = 0] = state;
        const sum = a + b + counter >>> 0;
        state[3] = counter + 1;
        state[0] = b ^ b >>> 9;
        state[1] = c + (c << 3);
        state[2] = (c << 21 | c >>> 11) + sum;
        return sum / 2 ** 32;
    }
    /** A whole number from `low` to `high`, both included. */ int(low, high) {
        return low + Math.floor(this.next() * (high - low + 1));
    }
    chance(share) {
        return this.next() < share;
    }
    pick(list) {
        const found = list[Math.floor(this.next() * list.length)];
        if (found === undefined) throw new Error('Nothing to pick from.');
        return found;
    }
    /** One of the values, each as often as its weight among all weights. */ weighted(entries) {
        let rest = this.next() * entries.reduce((sum, [, weight])=>sum + weight, 0);
        for (const [value, weight] of entries){
            rest -= weight;
            if (rest < 0) return value;
        }
        return this.pick(entries)[0];
    }
    /** The list in another order. */ shuffled(list) {
        const keyed = list.map((value)=>[
                this.next(),
                value
            ]);
        return keyed.sort(([one], [other])=>one - other).map(([, value])=>value);
    }
    /** A version 7 UUID of the moment (RFC 9562). */ uuid(moment) {
        const time = moment.getTime().toString(16).padStart(12, '0');
        const hex = (length)=>this.int(0, 16 ** length - 1).toString(16).padStart(length, '0');
        const variant = '89ab'.charAt(this.int(0, 3));
        return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
    }
}

//# sourceMappingURL=dice.js.map