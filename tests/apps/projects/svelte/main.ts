import { hydrate, mount } from "svelte";
import Article from "./Article.svelte";
import Changing from "./Changing.svelte";

const written = document.getElementById("written") as HTMLElement;
(written.hasChildNodes() ? hydrate : mount)(Article, { target: written });
mount(Changing, { target: document.getElementById("changing") as HTMLElement });
