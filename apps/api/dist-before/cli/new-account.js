import { fold } from '@okenko/shared/common/text';
import { userInput } from '@okenko/shared/users/users.contract';
import { v7 } from 'uuid';
import { systemActor } from '../modules/audit/audit.service.js';
const INSERT_USER = {
    name: 'new-account',
    text: `INSERT INTO users (id, town_id, name, search_name, email, language, roles, password_hash, must_change_password)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`
};
const INSERT_OFFICES = {
    name: 'new-account-offices',
    text: 'INSERT INTO user_offices (town_id, user_id, office_id) SELECT $1, $2, office_id FROM unnest($3::uuid[]) AS office_id'
};
/**
 * Makes an account from the command line, where no administrator is signed in yet.
 * @throws ZodError when a value is refused by the contract
 */ export async function newAccount(store, tx, wish) {
    const id = wish.id ?? v7();
    const user = userInput.parse({
        revision: 0,
        name: wish.name,
        email: wish.email,
        language: wish.language,
        roles: wish.roles,
        officeIds: wish.officeIds,
        active: true
    });
    await store.database.run(tx, INSERT_USER, [
        id,
        wish.townId,
        user.name,
        fold(user.name),
        user.email,
        user.language,
        user.roles,
        wish.passwordHash,
        wish.mustChangePassword
    ]);
    await store.database.run(tx, INSERT_OFFICES, [
        wish.townId,
        id,
        user.officeIds
    ]);
    await store.audit.record(tx, systemActor(wish.townId), {
        action: 'user.created',
        subject: {
            type: 'user',
            id
        },
        details: {
            roles: user.roles,
            offices: user.officeIds,
            active: true
        }
    });
    return id;
}

//# sourceMappingURL=new-account.js.map