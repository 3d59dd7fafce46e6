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
import { Injectable, Logger } from '@nestjs/common';
import { describeError } from '../errors/describe-error.js';
import { isPassing } from '../errors/to-problem.js';
const log = new Logger('jobs');
export class Periodic {
    /** Runs `chore` again and again, `milliseconds` after its last run ended. An error is logged and tried again. */ every(milliseconds, name, chore) {
        const timer = setTimeout(()=>{
            this.timers.delete(timer);
            const run = chore().catch((error)=>{
                if (!this.stopped && !isPassing(error)) log.error(`chore failed: ${name}: ${describeError(error)}`);
            }).then(()=>{
                this.running.delete(run);
                if (!this.stopped) this.every(milliseconds, name, chore);
            });
            this.running.add(run);
        }, milliseconds);
        this.timers.add(timer);
    }
    async beforeApplicationShutdown() {
        this.stopped = true;
        for (const timer of this.timers)clearTimeout(timer);
        await Promise.all(this.running);
    }
    constructor(){
        this.timers = new Set();
        this.running = new Set();
        this.stopped = false;
    }
}
Periodic = _ts_decorate([
    Injectable()
], Periodic);

//# sourceMappingURL=periodic.js.map