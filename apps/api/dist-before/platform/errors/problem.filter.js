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
import { Catch, Logger } from '@nestjs/common';
import { describeError } from './describe-error.js';
import { toProblem } from './to-problem.js';
const log = new Logger('errors');
export class ProblemFilter {
    async catch(error, host) {
        const http = host.switchToHttp();
        await sendProblem(error, http.getRequest(), http.getResponse());
    }
}
ProblemFilter = _ts_decorate([
    Catch()
], ProblemFilter);
/** Answers with a problem; also used for errors that Fastify meets before a route is reached. */ export async function sendProblem(error, request, reply) {
    const problem = toProblem(error, request.id);
    if (problem.status >= 500) log.error(describeError(error), {
        requestId: request.id
    });
    if (reply.sent) return;
    if (problem.retryAfterSeconds !== undefined) void reply.header('Retry-After', problem.retryAfterSeconds);
    await reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

//# sourceMappingURL=problem.filter.js.map