const prefix = 'rongqiao.draft.'

/** What was typed and not yet saved; a browser that keeps nothing loses only the safety, not the form. */
export const readDraft = <Values>(name: string): Partial<Values> => {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? '{}') as Partial<Values>
  } catch {
    return {}
  }
}

export const keepDraft = (name: string, values: object): void => {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(values))
  } catch {
    // No room or no permission: the form itself still holds the words.
  }
}

export const dropDraft = (name: string): void => {
  try {
    sessionStorage.removeItem(prefix + name)
  } catch {
    // Nothing was kept.
  }
}

/** Forgets all drafts, when a person signs out. */
export const dropAllDrafts = (): void => {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(prefix)) sessionStorage.removeItem(name)
  } catch {
    // Nothing was kept.
  }
}
