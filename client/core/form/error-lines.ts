import type { FieldError } from 'react-hook-form'

export type ErrorLine = { readonly path: string; readonly message: string; readonly type: FieldError['type'] }

const isError = (error: object): error is FieldError & { message: string } =>
  'message' in error && typeof error.message === 'string' && error.message !== ''

/** Every sentence in a form's errors, however deep it lies, with the path of its field. */
export const errorLines = (errors: object, above = ''): ErrorLine[] =>
  Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (!error || typeof error !== 'object' || name === 'ref') return []
    const path = above + name
    return isError(error)
      ? [{ path, message: error.message, type: error.type }]
      : errorLines(error, `${path}.`)
  })

/** What is wrong with a field or with something in it. */
export const firstLine = (error: object | undefined): ErrorLine | undefined => errorLines({ error })[0]
