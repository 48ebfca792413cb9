import { useAddress } from './use-address.ts'

/** One choice kept in the address, such as a tab; changing it begins the list anew. */
export const useChoice = <C extends string>(
  name: string,
  choices: readonly C[],
  usual: C,
): [C, (choice: C) => void] => {
  const { params, put } = useAddress()
  const choice = choices.find((each) => each === params.get(name)) ?? usual
  return [choice, (chosen) => put({ after: null, id: null, [name]: chosen === usual ? null : chosen })]
}
