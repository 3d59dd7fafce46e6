import { env } from 'node:process';
/** The template that every API test file's database is copied from. */ export const TEMPLATE = 'okenko_template';
/**
 * Address of a database on the test server for one of its roles.
 * @throws Error when the tests were not started through `npm test`, which brings the server
 */ export function testDatabaseUrl(who, database) {
    const base = env[`OKENKO_TEST_DATABASE_${who}_URL`];
    if (base === undefined) throw new Error('These tests need a database server. Run them with: npm test -- jest');
    const url = new URL(base);
    url.pathname = `/${database}`;
    return url.href;
}

//# sourceMappingURL=database-urls.js.map