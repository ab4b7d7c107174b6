import { generateHydrationScript, renderToString } from "solid-js/web";
import { Article } from "./Article.jsx";

export const head = generateHydrationScript();
export const render = () => renderToString(() => <Article />);
