process.stdout.write('fake: demo filled\n');
