import { country } from '@okenko/shared/towns/towns.contract';
import { email } from '@okenko/shared/users/users.contract';
import { z } from 'zod';
// eslint-disable-next-line okenko/boundaries -- the command hashes as the sign-in verifies, without the server around it
import { hashPassword, makeOneTimePassword } from '../modules/users/passwords.js';
import { newAccount } from './new-account.js';
import { newTown } from './new-town.js';
const wish = z.strictObject({
    town: z.string().min(1, 'A town needs a name.'),
    country,
    email
});
/** How a new administrator is called until they write their own name. */ const FIRST = {
    CZ: {
        name: 'Správce',
        language: 'cs'
    },
    PL: {
        name: 'Administrator',
        language: 'pl'
    }
};
const TAKEN = {
    name: 'email-taken',
    text: 'SELECT FROM users WHERE lower(email) = $1'
};
/**
 * Makes a town and its first administrator, who must choose a password of their own at the first sign-in.
 * @returns what to say: the only place where the password is ever shown
 * @throws Error when the e-mail has an account already
 */ export async function newTownWithAdmin(store, tx, given) {
    const { town, country: land, email: address } = wish.parse(given);
    if ((await store.database.run(tx, TAKEN, [
        address
    ])).length > 0) throw new Error(`${address} has an account already.`);
    const { townId } = await newTown(store, tx, {
        name: town,
        country: land
    });
    const password = makeOneTimePassword();
    await newAccount(store, tx, {
        townId,
        ...FIRST[land],
        email: address,
        roles: [
            'admin'
        ],
        officeIds: [],
        passwordHash: await hashPassword(password),
        mustChangePassword: true
    });
    return [
        `${town} is ready. Its administrator signs in with`,
        `  e-mail    ${address}`,
        `  password  ${password}`,
        'The password is shown only now, and is changed at the first sign-in.'
    ].join('\n');
}

//# sourceMappingURL=new-town-with-admin.js.map