/** Where root keeps what the database's user must reach although the project lies in a closed folder. */
export const SYSTEM_FOLDER = '/var/lib/okenko';
