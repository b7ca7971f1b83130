/** The photos of one reception, small beside each other; the one that is pressed is shown large. */
import { useState } from "react";
import type { OfficialVisit } from "../ipc/generated";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../shared/Button";
import { Dialog } from "../shared/Dialog";
import { Shown } from "../shared/Fault";
import { useWords } from "../shared/language";
import { sharedWords } from "../shared/words";
import { officialWords } from "./words";

type Props = { visit: OfficialVisit; onClose: () => void };

export function Photos({ visit, onClose }: Props) {
  const say = useWords(officialWords);
  const shared = useWords(sharedWords);
  const [large, setLarge] = useState<string>();
  return (
    <Dialog title={say.photosOf(visit.unit)} onClose={onClose} wide>
      <ul className="photos" data-large={large !== undefined || undefined}>
        {visit.photos.map((sha256, place) => (
          <li key={sha256} hidden={large !== undefined && large !== sha256}>
            <button
              type="button"
              className="photo"
              aria-pressed={large === sha256}
              onClick={() => setLarge(large === sha256 ? undefined : sha256)}
            >
              <One visit={visit.official_visit} sha256={sha256} says={say.photo(place + 1, visit.unit)} />
            </button>
          </li>
        ))}
      </ul>
      <div className="form-acts">
        <Button quiet meaning="back" onPress={onClose}>
          {shared.close}
        </Button>
      </div>
    </Dialog>
  );
}

function One({ visit, sha256, says }: { visit: number; sha256: string; says: string }) {
  const asked = useAsk("checkin_show_photo", { official_visit: visit, sha256 }, []);
  return (
    <Shown of={asked}>
      {({ media, base64 }) => <img src={`data:${media};base64,${base64}`} alt={says} />}
    </Shown>
  );
}
