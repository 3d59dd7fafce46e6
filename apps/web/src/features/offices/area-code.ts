import { fold } from '@okenko/shared/common/text';
import { CODE_MAX } from '@okenko/shared/common/ids';

/** A code made of a name: `Moravská Ostrava` → `moravska-ostrava`. */
export function areaCodeFrom(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, CODE_MAX)
    .replace(/^-+|-+$/g, '');
}
