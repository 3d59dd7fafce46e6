import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { fieldProblems } from '@okenko/shared/common/problem';
import { DomainError } from '../errors/domain-error.js';
import { ProblemFilter, sendProblem } from '../errors/problem.filter.js';
import { JsonLogger } from '../logging/json-logger.js';
import { acceptJsonOnly, refuseUnreadable } from './json-only.js';
import { describeApi } from './openapi.js';
import { refuseForeignOrigin } from './same-origin.js';
import { serveWeb } from './web-client.js';
/** A crest in base64 is the largest thing sent as JSON. */ const BODY_LIMIT = 512 * 1024;
/** Builds the whole HTTP server around the modules, not yet listening. */ export async function createApp(module, config) {
    const adapter = new FastifyAdapter({
        bodyLimit: BODY_LIMIT,
        trustProxy: config.trustedProxies.length === 0 ? false : config.trustedProxies,
        genReqId: ()=>randomUUID(),
        return503OnClosing: true,
        forceCloseConnections: true,
        routerOptions: {
            maxParamLength: 200
        },
        // An address that cannot be decoded is refused like any other bad input.
        frameworkErrors: (error, request, reply)=>void sendProblem(error, request, reply),
        clientErrorHandler: refuseUnreadable
    });
    const app = await NestFactory.create(module, adapter, {
        logger: new JsonLogger(),
        abortOnError: false,
        bodyParser: false
    });
    const fastify = app.getHttpAdapter().getInstance();
    acceptJsonOnly(fastify);
    await app.register(cookie);
    await app.register(compress, {
        threshold: 1_024,
        encodings: [
            'br',
            'gzip'
        ]
    });
    await app.register(helmet, {
        contentSecurityPolicy: {
            useDefaults: false,
            directives: CONTENT_SECURITY
        },
        hsts: config.secureCookies
    });
    const origin = config.publicUrl === undefined ? undefined : new URL(config.publicUrl).origin;
    fastify.addHook('onRequest', async (request)=>refuseForeignOrigin(request, origin));
    app.setGlobalPrefix('api');
    app.useGlobalFilters(new ProblemFilter());
    app.useGlobalPipes(new StandardSchemaValidationPipe({
        exceptionFactory: (issues)=>new DomainError(400, 'input.invalid', {
                fields: fieldProblems(issues)
            })
    }));
    describeApi(app);
    await serveWeb(app, config.webDirectory);
    app.enableShutdownHooks();
    return app;
}
/** Only our own code runs. Styles may be inline: the component library sets them on elements. */ const CONTENT_SECURITY = {
    'default-src': [
        "'self'"
    ],
    'script-src': [
        "'self'"
    ],
    'style-src': [
        "'self'",
        "'unsafe-inline'"
    ],
    'img-src': [
        "'self'",
        'data:',
        'blob:'
    ],
    'font-src': [
        "'self'"
    ],
    'connect-src': [
        "'self'"
    ],
    'object-src': [
        "'none'"
    ],
    'base-uri': [
        "'none'"
    ],
    'form-action': [
        "'self'"
    ],
    'frame-ancestors': [
        "'none'"
    ]
};

//# sourceMappingURL=create-app.js.map