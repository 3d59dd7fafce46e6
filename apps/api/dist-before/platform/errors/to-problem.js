import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { DomainError } from './domain-error.js';
/** Errors of the HTTP layer itself (Fastify's `FST_…` and Node's), by code. */ const TRANSPORT = {
    FST_ERR_CTP_INVALID_JSON_BODY: {
        status: 400,
        code: 'input.broken_json'
    },
    FST_ERR_CTP_EMPTY_JSON_BODY: {
        status: 400,
        code: 'input.broken_json'
    },
    FST_ERR_CTP_BODY_TOO_LARGE: {
        status: 413,
        code: 'input.too_large'
    },
    FST_ERR_CTP_INVALID_MEDIA_TYPE: {
        status: 415,
        code: 'input.not_json'
    },
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
        status: 400,
        code: 'input.broken_json'
    },
    FST_ERR_BAD_URL: {
        status: 400,
        code: 'route.bad_address'
    }
};
/** PostgreSQL's refusals of what a client sent, by SQLSTATE class: a broken constraint, a value that cannot be. */ const DATABASE_REFUSALS = {
    '22': {
        status: 400,
        code: 'input.invalid'
    },
    '23': {
        status: 409,
        code: 'record.conflict'
    }
};
/** PostgreSQL's answers that mean "try again", by SQLSTATE class: lost connection, shutdown, no resources, deadlock. */ const PASSING = /^(08|57P0[123]|53|25P03|40001|40P01)/;
/** Turns anything thrown into a problem (RFC 9457). What is not ours says nothing of what went wrong inside. */ export function toProblem(error, requestId) {
    if (error instanceof DomainError) return {
        ...base(error.status, error.code, requestId),
        ...error.extras
    };
    const transport = TRANSPORT[codeOf(error)] ?? TRANSPORT[codeOf(error?.cause)];
    if (transport !== undefined) return base(transport.status, transport.code, requestId);
    if (error instanceof HttpException) return base(error.getStatus(), httpCode(error.getStatus()), requestId);
    const status = error?.statusCode;
    if (typeof status === 'number' && status >= 400 && status < 500) return base(status, httpCode(status), requestId);
    const refused = DATABASE_REFUSALS[sqlState(error).slice(0, 2)];
    if (refused !== undefined) return base(refused.status, refused.code, requestId);
    if (isPassing(error)) return base(503, 'server.busy', requestId);
    return base(500, 'server.failed', requestId);
}
/** True for a fault that will pass by itself: the database restarts, a connection was lost. */ export function isPassing(error) {
    const driver = error instanceof QueryFailedError ? error.driverError : error;
    const { code, message } = driver ?? {};
    if (typeof code === 'string' && (PASSING.test(code) || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'ENOENT')) return true;
    return typeof message === 'string' && /Connection terminated|timeout exceeded when trying to connect/.test(message);
}
function codeOf(error) {
    return String(error?.code);
}
function sqlState(error) {
    const driver = error instanceof QueryFailedError ? error.driverError : error;
    const code = driver?.code;
    return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : '';
}
function base(status, code, requestId) {
    return {
        type: 'about:blank',
        title: code,
        status,
        code,
        requestId
    };
}
function httpCode(status) {
    if (status === 404) return 'route.not_found';
    if (status === 405) return 'route.wrong_method';
    if (status === 413) return 'input.too_large';
    return status >= 500 ? 'server.failed' : 'input.invalid';
}

//# sourceMappingURL=to-problem.js.map