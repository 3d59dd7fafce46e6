import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller ones fit into one packet either way. */
const SMALLEST_BYTES = 1_024;
const TEXT = /\.(js|css|html|svg)$/;

/** Lays packed copies beside the files, so that the server need not pack them again for each visitor. */
export function packed(): Plugin {
  return {
    name: 'okenko-packed',
    apply: 'build',
    async writeBundle({ dir = '.' }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => TEXT.test(fileName));
      await Promise.all(
        files.map(async (file) => {
          const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (content.length >= SMALLEST_BYTES) await pack(join(dir, file.fileName), content);
        }),
      );
    },
  };
}

async function pack(path: string, content: Buffer): Promise<void> {
  const size = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  const [small, plain] = await Promise.all([
    promisify(brotliCompress)(content, size),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, plain)]);
}
