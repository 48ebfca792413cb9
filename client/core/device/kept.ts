const prefix = 'rongqiao.'
/** Of the device and not of a person; it outlives signing out. */
const ofDevice = [`${prefix}language`, `${prefix}clock`]
/** How a person likes the lists of this device; it names nobody. */
const ofHabit = `${prefix}columns.`

/** A browser that keeps nothing loses the comfort, never the page. */
const safely = <Value>(act: () => Value, otherwise: Value): Value => {
  try {
    return act()
  } catch {
    return otherwise
  }
}

const seenName = `${prefix}seen`

/** What a tab holds by which staff see as somebody; others have none. It is the tab's own, and gone with it. */
export const seenToken = (): string | null => safely(() => sessionStorage.getItem(seenName), null)

/** Makes this tab one that sees as somebody. Whatever it kept of whoever was here is gone. */
export const beginSeeing = (token: string): void =>
  safely(() => {
    forgetTab()
    sessionStorage.setItem(seenName, token)
  }, undefined)

type Storages = { readonly local: () => Storage; readonly session: () => Storage }

const storages: Storages = {
  // Nothing of somebody who is seen stays on the device of whoever looks.
  local: () => (seenToken() === null ? localStorage : sessionStorage),
  session: () => sessionStorage,
}

/** A text kept on this device: `local` for good, `session` as long as the tab is open. */
export const keptText = (where: keyof Storages, name: string) => ({
  read: () => safely(() => storages[where]().getItem(prefix + name), null),
  write: (text: string) => safely(() => storages[where]().setItem(prefix + name, text), undefined),
  drop: () => safely(() => storages[where]().removeItem(prefix + name), undefined),
})

/** A thing kept on this device, as JSON. */
export const kept = <Thing>(where: keyof Storages, name: string) => {
  const text = keptText(where, name)
  return {
    read: () => safely(() => JSON.parse(text.read() ?? 'null') as Thing | null, null),
    write: (thing: Thing) => text.write(JSON.stringify(thing)),
    drop: text.drop,
  }
}

/** Forgets everything of a person on this device, when the person signs out. */
export const forgetPerson = (): void => {
  for (const storage of Object.values(storages))
    safely(() => {
      for (const name of Object.keys(storage()))
        if (name.startsWith(prefix) && !name.startsWith(ofHabit) && !ofDevice.includes(name))
          storage().removeItem(name)
    }, undefined)
}

/** Forgets all that this tab alone keeps: it sees as nobody any more. */
export const forgetTab = (): void =>
  safely(() => {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(prefix)) sessionStorage.removeItem(name)
  }, undefined)
