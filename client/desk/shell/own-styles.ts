interface Policies {
  createPolicy(name: string, rules: { createHTML(text: string): string | null }): unknown
}

/** The page's number (server/http/pages.ts); none where the pages are not built. */
const nonceOf = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

/** antd measures a text in an element whose style it writes as text, which the policy refuses; as an object's it may. */
function styleByObject(made: HTMLElement): void {
  const set = made.setAttribute.bind(made)
  made.setAttribute = (name, value) => {
    if (name === 'style') made.style.cssText = value
    else set(name, value)
  }
}

/**
 * antd writes its style into the page while it runs, which the page's policy allows to whoever knows its number: an element that the
 * program itself makes, and none that came as text. Some of antd's parts do not know of the number, so it is given where elements are made.
 */
function knowOwnStyles(): void {
  const nonce = nonceOf()
  if (!nonce) return
  const make = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const made = make(name, options)
    if (made instanceof HTMLStyleElement) made.nonce = nonce
    if (made instanceof HTMLTextAreaElement) styleByObject(made)
    return made
  }
}

/** Text becomes part of a page only where it can be style and nothing else: where no element could begin in it. */
function allowStyleText(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: Policies }
  trustedTypes?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) })
}

knowOwnStyles()
allowStyleText()
