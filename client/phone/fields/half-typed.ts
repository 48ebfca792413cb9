/** What a form is given of a date that was begun and not ended: no rule takes it, so that it is said and not left out. */
export const halfTyped = '?'

/** Whether the browser's own date control holds a beginning of a date, of which it tells the page nothing. */
export const isHalfTyped = (id: string): boolean => {
  const control = document.getElementById(id)
  return control instanceof HTMLInputElement && control.validity.badInput
}
