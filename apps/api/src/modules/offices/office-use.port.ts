import type { OfficeUse } from '@okenko/shared/offices/offices.contract';

/** What whoever closes an office must know of the modules below: who works there and whether anything is open. */
export interface OfficeUses {
  of(officeId: string): Promise<OfficeUse>;
}
export const OFFICE_USES = Symbol('OFFICE_USES');
