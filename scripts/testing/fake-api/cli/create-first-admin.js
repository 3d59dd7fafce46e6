process.stdout.write('fake: first administrator made\n');
