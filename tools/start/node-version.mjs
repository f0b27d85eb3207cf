const oldest = { major: 20, minor: 19 };

/** Says in one line which Node is needed, and ends the process, when this one is older. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  console.error(`Baton needs Node ${oldest.major}.${oldest.minor} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
