/**
 * Ways from one screen into another. A way is there only once its screen is: `const lend = useWay("/lending")`
 * gives a function or nothing, so that no button leads nowhere.
 *
 *     {lend && <Button meaning="lend" onPress={() => lend({ member })}>{say.lend}</Button>}
 *
 * The screen reads what it was given from the address: `useSearchParams()[0].get("member")`.
 */
import { createContext, useContext } from "react";
import { useNavigate } from "react-router";

const PlacesContext = createContext<string[]>([]);
/** App gives the paths of its screens. */
export const PlacesProvider = PlacesContext.Provider;

export function useWay(path: string): ((given?: Record<string, string | number>) => void) | undefined {
  const navigate = useNavigate();
  if (!useContext(PlacesContext).includes(path)) return undefined;
  return (given = {}) => {
    const search = new URLSearchParams(Object.entries(given).map(([key, value]) => [key, String(value)]));
    void navigate({ pathname: path, search: search.toString() });
  };
}
