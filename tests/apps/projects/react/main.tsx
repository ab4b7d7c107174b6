import { createRoot, hydrateRoot } from "react-dom/client";
import { Article } from "./Article.jsx";
import { Changing } from "./Changing.jsx";

const written = document.getElementById("written")!;
if (written.hasChildNodes()) hydrateRoot(written, <Article />);
else createRoot(written).render(<Article />);
createRoot(document.getElementById("changing")!).render(<Changing />);
