import { hydrate, render } from "preact";
import { Article } from "./Article.jsx";
import { Changing } from "./Changing.jsx";

const written = document.getElementById("written")!;
(written.hasChildNodes() ? hydrate : render)(<Article />, written);
render(<Changing />, document.getElementById("changing")!);
