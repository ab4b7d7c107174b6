import { renderToString } from "preact-render-to-string";
import { Article } from "./Article.jsx";

export const render = () => renderToString(<Article />);
