import { useSearchParams } from 'react-router'

/** One choice kept in the address, such as a tab; changing it begins the list anew. */
export const useChoice = <C extends string>(
  name: string,
  choices: readonly C[],
  usual: C,
): [C, (choice: C) => void] => {
  const [params, setParams] = useSearchParams()
  const asked = params.get(name)
  const choice = choices.find((each) => each === asked) ?? usual
  const choose = (chosen: C) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      after.delete('after')
      after.delete('id')
      if (chosen === usual) after.delete(name)
      else after.set(name, chosen)
      return after
    })
  return [choice, choose]
}
