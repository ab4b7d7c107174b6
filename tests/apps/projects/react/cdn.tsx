import { createRoot } from "react-dom/client";
import { FromCdn } from "./FromCdn.jsx";

createRoot(document.getElementById("written")!).render(<FromCdn />);
