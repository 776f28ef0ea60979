import { readFileSync } from 'node:fs';

/** What a process has used so far. */
export interface ProcessUse {
  readonly cpuMilliseconds: number;
  readonly memoryMegabytes: number;
}

/** Linux counts the time of processes in hundredths of a second, whatever the kernel's own clock (proc(5), `USER_HZ`). */
const MILLISECONDS_A_TICK = 10;

/** What a process has used so far, by Linux' own account; undefined where there is none to read. */
export const processUse = (pid: number): ProcessUse | undefined => {
  try {
    // Behind the name in brackets, which may hold anything: user and system time are the 14th and 15th of the line.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return {
      cpuMilliseconds: (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_A_TICK,
      memoryMegabytes: Number(kilobytes) / 1024,
    };
  } catch {
    return undefined;
  }
};
