// autocannon ships no types and DefinitelyTyped has none for version 9: only what the benchmark uses is declared here.
declare module 'autocannon' {
  export interface Request {
    method: 'GET' | 'POST';
    path: string;
    headers?: Record<string, string>;
    body?: string;
  }
  export interface Client {
    setRequests(requests: Request[]): void;
  }
  export interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    /** Seconds after which a request without an answer is an error. */
    timeout: number;
    requests: Request[];
    /** Called for each connection before its first request. */
    setupClient?(client: Client): void;
    /** Requests a second, over all connections; as many as there can be by default. */
    overallRate?: number;
    /** An answer that this refuses is counted in `mismatches`. */
    verifyBody?(body: string): boolean;
  }
  export interface Result {
    '2xx': number;
    '3xx': number;
    non2xx: number;
    errors: number;
    mismatches: number;
    /** Seconds. */
    duration: number;
    /** Milliseconds. */
    latency: { p50: number; p99: number };
  }
  export default function autocannon(options: Options): Promise<Result>;
}
