/**
 * The owner's address of the database, for migrations and commands that make towns.
 * @throws Error when it is not set
 */ export function readOwnerUrl(env = process.env) {
    const url = env['DATABASE_OWNER_URL'];
    if (url === undefined || url === '') throw new Error('Set DATABASE_OWNER_URL: the address of the database with the owner role.');
    return url;
}

//# sourceMappingURL=owner-url.js.map