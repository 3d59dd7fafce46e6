import { setTimeout as pause } from 'node:timers/promises';
const GIVE_UP_MS = 5_000;
const BETWEEN_MS = 10;
/** Asks again until the answer fits: for what another process or connection hears of a moment later. */ export async function eventually(ask, fits) {
    const end = performance.now() + GIVE_UP_MS;
    for(;;){
        const value = await ask();
        if (fits(value)) return value;
        if (performance.now() > end) throw new Error(`It never came: ${JSON.stringify(value)}`);
        await pause(BETWEEN_MS);
    }
}

//# sourceMappingURL=eventually.js.map