const database = new URL(process.env.DATABASE_OWNER_URL).pathname.slice(1);
process.stdout.write(`fake: ${[database, ...process.argv.slice(2)].join(' ')}\n`);
if (process.env.FAKE_ROTATION_FAILS) process.exitCode = 1;
