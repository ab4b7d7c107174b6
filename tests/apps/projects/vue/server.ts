import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import Article from "./Article.vue";

export const render = () => renderToString(createSSRApp(Article));
