"use client";

import { Article } from "../../Article.jsx";

export default function Page() {
  return (
    <div id="written">
      <Article />
    </div>
  );
}
