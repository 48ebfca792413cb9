/** The environment, with `defaults` for what it does not give; an empty variable gives nothing. */
export const environmentOver = (defaults: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...defaults,
  ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
})
