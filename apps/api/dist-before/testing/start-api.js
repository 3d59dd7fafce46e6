import { randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import { worksInOffice } from '@okenko/shared/access/roles';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { AppModule } from '../app.module.js';
import { Clock } from '../platform/clock/clock.js';
import { createApp } from '../platform/http/create-app.js';
import { aSession, aTown, aUser } from './builders.js';
import { TEMPLATE, testDatabaseUrl } from './database-urls.js';
/** A whole product starts here; on a busy machine that takes its time. */ jest.setTimeout(60_000);
/** A browser of one person: keeps the cookie, speaks JSON. */ export class Client {
    constructor(base, cookie, userId, officeId){
        this.base = base;
        this.cookie = cookie;
        this.userId = userId;
        this.officeId = officeId;
    }
    get(path) {
        return this.send('GET', path);
    }
    put(path, body) {
        return this.send('PUT', path, body);
    }
    post(path, body = {}) {
        return this.send('POST', path, body);
    }
    delete(path) {
        return this.send('DELETE', path);
    }
    async send(method, path, body, headers = {}) {
        const json = body === undefined ? {} : {
            'content-type': 'application/json'
        };
        const payload = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
        const response = await fetch(`${this.base}${path}`, {
            method,
            headers: {
                cookie: this.cookie,
                ...json,
                ...headers
            },
            body: payload
        });
        const text = await response.text();
        const parsed = text === '' || !(response.headers.get('content-type') ?? '').includes('json') ? text : JSON.parse(text);
        return {
            status: response.status,
            headers: response.headers,
            body: parsed,
            problem: parsed
        };
    }
}
/** The whole product on a database of its own, copied from the migrated template. */ export async function startApi(changes = {}) {
    const database = `t_${randomBytes(8).toString('hex')}`;
    const admin = new pg.Client({
        connectionString: testDatabaseUrl('ADMIN', 'postgres')
    });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${database} TEMPLATE ${TEMPLATE} OWNER okenko_owner`);
    const owner = new pg.Client({
        connectionString: testDatabaseUrl('OWNER', database)
    });
    await owner.connect();
    const deskUrl = testDatabaseUrl('DESK', database);
    const config = {
        databaseUrl: deskUrl,
        host: '127.0.0.1',
        port: 0,
        publicUrl: undefined,
        trustedProxies: [],
        masterKeyFile: '',
        masterKey: Buffer.alloc(32, 7),
        secureCookies: false,
        demo: false,
        webDirectory: undefined,
        ...changes
    };
    const drop = async ()=>{
        await owner.end();
        await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
        await admin.end();
    };
    const app = await createApp(AppModule.of(config), config);
    await app.listen({
        port: 0,
        host: '127.0.0.1'
    }).catch(async (error)=>{
        await app.close();
        await drop();
        throw error;
    });
    const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    const town = await aTown(owner);
    const clock = app.get(Clock);
    return {
        app,
        base,
        owner,
        deskUrl,
        town,
        anonymous: new Client(base, '', uuid(), null),
        as: async (role, { town: home = town, officeId = worksInOffice(role) ? home.officeId : null, ...wish } = {})=>{
            const user = await aUser(owner, home, {
                role,
                ...wish
            });
            const token = await aSession(owner, user.id, role, officeId);
            return new Client(base, `okenko_session=${token}`, user.id, officeId);
        },
        setNow: (moment)=>{
            clock.now = ()=>moment ?? new Date();
        },
        auditOf: async (subjectId)=>{
            const found = await owner.query('SELECT action, actor_id, role, reason, details FROM audit.entries WHERE subject_id = $1 ORDER BY id', [
                subjectId
            ]);
            return found.rows;
        },
        close: async ()=>{
            await app.close();
            await drop();
        }
    };
}

//# sourceMappingURL=start-api.js.map