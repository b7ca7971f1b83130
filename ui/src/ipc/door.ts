/**
 * The wire of the HTTP test door: `POST /ask` with the token of the page's own address (`?token=…`) in the
 * header `x-token`, `POST /upload` with a file's bytes, `GET /kept/SHA256`, and `GET /changed?token=…` as server-sent events.
 */
import { type Changed, type Progress, type Reply, readLine, type Wire } from "./wire";

const token = () => new URLSearchParams(window.location.search).get("token") ?? "";

async function lastLine(response: Response, onProgress: (progress: Progress) => void): Promise<Reply> {
  let reply: Reply | undefined;
  let rest = "";
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    const lines = (rest + chunk.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) reply = readLine(line, onProgress) ?? reply;
  }
  reply = readLine(rest, onProgress) ?? reply;
  if (!reply) throw new Error(`the door answered ${response.status} without a reply`);
  return reply;
}

export const doorWire: Wire = {
  async send(envelope, onProgress) {
    const response = await fetch("/ask", {
      method: "POST",
      headers: { "content-type": "application/json", "x-token": token() },
      body: JSON.stringify(envelope),
    });
    return lastLine(response, onProgress);
  },
  async stage(file) {
    const response = await fetch("/upload", {
      method: "POST",
      headers: { "x-token": token(), "x-file-name": encodeURIComponent(file.name) },
      body: file,
    });
    return lastLine(response, () => {});
  },
  async save(sha256, name) {
    const link = document.createElement("a");
    link.href = `/kept/${sha256}?token=${encodeURIComponent(token())}`;
    link.download = name;
    link.click();
    return { id: "", ok: { saved: true } };
  },
  onChanged(tell) {
    const source = new EventSource(`/changed?token=${encodeURIComponent(token())}`);
    source.onmessage = ({ data }) => tell(JSON.parse(data) as Changed);
    return () => source.close();
  },
};
