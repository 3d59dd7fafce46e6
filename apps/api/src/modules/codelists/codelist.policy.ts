import { codelists } from '@okenko/shared/codelists/codelists.contract';
import type {
  CodelistEntry,
  CodelistEntryInput,
  CodelistName,
} from '@okenko/shared/codelists/codelists.contract';
import type { FieldProblem } from '@okenko/shared/common/problem';

/**
 * What stands against saving an entry: lists with a meaning in code take no new entries, and topics have two levels.
 * @param current the entry as it stands, or null for a new one
 * @param parent the entry named as parent, or null when there is none of that code
 * @param hasChildren whether other entries name this one as their parent
 */
export function objections(
  list: CodelistName,
  current: CodelistEntry | null,
  input: CodelistEntryInput,
  parent: CodelistEntry | null,
  hasChildren: boolean,
): FieldProblem[] {
  const found: FieldProblem[] = [];
  if (current === null && codelists[list].fixed) found.push({ path: 'code', code: 'list_fixed' });
  // Closed records are listed under the parent of their time: moving the topic would hide them.
  if (current !== null && current.parent !== input.parent)
    found.push({ path: 'parent', code: 'parent_fixed' });
  if (input.parent === null) return found;
  if (list !== 'topics') found.push({ path: 'parent', code: 'list_flat' });
  else if (parent === null || parent.parent !== null || hasChildren)
    found.push({ path: 'parent', code: 'parent_wrong' });
  return found;
}
