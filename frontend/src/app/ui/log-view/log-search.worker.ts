/// <reference lib="webworker" />
import { SearchDesk, SearchRequest } from './log-matching';

// A regular expression can run for years. Here it stops nobody, and the page ends it.
const desk = new SearchDesk((answer) => postMessage(answer));
addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => desk.handle(data));
