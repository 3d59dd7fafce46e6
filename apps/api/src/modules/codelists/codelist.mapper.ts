import type { CodelistEntry } from '@okenko/shared/codelists/codelists.contract';
import type { CodelistEntryEntity } from './codelist-entry.entity.js';

export function toEntry(entity: CodelistEntryEntity): CodelistEntry {
  return {
    code: entity.code,
    labels: entity.labels,
    parent: entity.parent,
    position: entity.position,
    sensitive: entity.sensitive,
    keywords: entity.keywords,
    retired: entity.retired,
    group: entity.group,
    revision: entity.revision,
  };
}
