/** Zones of the towns we serve stand first. */
const NEAR = ['Europe/Prague', 'Europe/Warsaw'];

/** Time zones to choose from; the present one is always among them. */
export function timeZones(present: string): string[] {
  return [
    ...new Set([
      ...NEAR,
      present,
      ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Europe/')),
    ]),
  ];
}
