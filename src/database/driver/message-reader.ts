/**
 * Called with each message of a server: its type and where its body is (PostgreSQL, "Message Formats"). Nothing writes to the
 * bytes again, so that parts of them can be kept.
 */
export type OnMessage = (type: number, bytes: Buffer, start: number, end: number) => void;

/** The size of the type of a message, in bytes. */
const TYPE_SIZE = 1;

/** The size of its type and its length together, in bytes. The length includes itself and the body. */
export const HEAD_SIZE = 5;

/** Creates a function that splits what a server sends into messages. It takes the bytes as they arrive. */
export function createMessageReader(onMessage: OnMessage): (chunk: Buffer) => void {
  /** The parts of a message, or of its head, that have arrived, and how many bytes are missing. */
  let parts: Buffer[] = [];
  let missing = 0;

  function readAll(bytes: Buffer): void {
    let start = 0;
    while (start + HEAD_SIZE <= bytes.length) {
      const end = start + TYPE_SIZE + bytes.readUInt32BE(start + TYPE_SIZE);
      if (end > bytes.length) {
        keep(bytes.subarray(start), end - bytes.length);
        return;
      }
      onMessage(bytes[start] as number, bytes, start + HEAD_SIZE, end);
      start = end;
    }
    if (start < bytes.length) keep(bytes.subarray(start), start + HEAD_SIZE - bytes.length);
  }

  function keep(part: Buffer, rest: number): void {
    parts = [part];
    missing = rest;
  }

  return (chunk) => {
    let rest = chunk;
    while (missing > 0 && rest.length > 0) {
      const part = rest.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      rest = rest.subarray(part.length);
      if (missing === 0) readAll(Buffer.concat(parts));
    }
    if (rest.length > 0) readAll(rest);
  };
}
