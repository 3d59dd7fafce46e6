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
function _ts_metadata(metadataKey, metadataValue) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") {
        return Reflect.metadata(metadataKey, metadataValue);
    }
}
function _ts_param(paramIndex, decorator) {
    return function(target, key) {
        decorator(target, key, paramIndex);
    };
}
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
/** Connections for what a transaction asks besides its own: short statements, seldom two at once. */ const ASIDE_SIZE = 2;
export class Database {
    constructor(source){
        this.source = source;
        const { url } = source.options;
        this.besides = new pg.Pool({
            ...url === undefined ? {} : {
                connectionString: url
            },
            max: ASIDE_SIZE,
            connectionTimeoutMillis: 5_000,
            idleTimeoutMillis: 30_000,
            statement_timeout: 30_000
        });
        // A lost idle connection is replaced at the next ask.
        this.besides.on('error', ()=>undefined);
    }
    async onApplicationShutdown() {
        await this.besides.end();
    }
    /** Runs a use case in one transaction: all of it stays, or nothing does. */ transaction(work) {
        return this.source.transaction(work);
    }
    /** A read outside a transaction. */ async read(statement, values) {
        const result = await this.pool.query({
            ...statement,
            values
        });
        return result.rows;
    }
    /**
   * A statement outside the transaction, asked for while one is open. Out of the common pool it could wait for a
   * connection that only the waiting transactions could give back.
   */ async aside(statement, values) {
        const result = await this.besides.query({
            ...statement,
            values
        });
        return result.rows;
    }
    /** A statement inside the caller's transaction. */ async run(tx, statement, values) {
        const client = await tx.queryRunner.connect();
        const result = await client.query({
            ...statement,
            values
        });
        return result.rows;
    }
    /** TypeORM's view for single records outside a transaction. */ get manager() {
        return this.source.manager;
    }
    get pool() {
        return this.source.driver.master;
    }
}
Database = _ts_decorate([
    Injectable(),
    _ts_param(0, InjectDataSource()),
    _ts_metadata("design:type", Function),
    _ts_metadata("design:paramtypes", [
        typeof DataSource === "undefined" ? Object : DataSource
    ])
], Database);

//# sourceMappingURL=database.js.map