import { Dice } from './dice.js';
/**
 * Who is at which counter on a day, by keys: nobody at two. The smallest office chooses first, where one person
 * missing means a closed door.
 */ export function rotaOf(town, day) {
    const dice = new Dice(`${town.id}/rota/${day}`);
    const taken = new Set();
    const rota = new Map();
    for (const office of town.offices.toReversed()){
        const free = Object.entries(office.rota).filter(([person])=>!taken.has(person));
        const there = free.filter(([, share])=>dice.chance(share)).map(([person])=>person);
        const [stand] = dice.shuffled(free.filter(([person])=>!there.includes(person)));
        const present = there.length > 0 || stand === undefined ? there : [
            stand[0]
        ];
        for (const person of present)taken.add(person);
        rota.set(office, present);
    }
    return rota;
}

//# sourceMappingURL=rota.js.map