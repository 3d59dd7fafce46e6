/** The oldest system Node that npm and our packages accept; the product itself runs on the pinned Node 22. */
const OLDEST = [20, 19];

/** True when `version` ("20.19.4") is at least `oldest` ([20, 19]). */
export function isAtLeast(version, oldest) {
  const parts = version.split('.').map(Number);
  return parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1]);
}

/** Ends the program with clear words on an old Node. Written without new syntax, so that an old Node can read it. */
export function requireNode() {
  if (isAtLeast(process.versions.node, OLDEST)) return;
  process.stderr.write(
    'Okénko needs Node.js ' +
      OLDEST.join('.') +
      ' or newer; this is Node.js ' +
      process.versions.node +
      '.\nInstall a newer one from https://nodejs.org and start again.\n',
  );
  process.exit(1);
}
