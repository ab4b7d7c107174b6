import { createApp, createSSRApp } from "vue";
import Article from "./Article.vue";
import Changing from "./Changing.vue";

const written = document.getElementById("written") as HTMLElement;
(written.hasChildNodes() ? createSSRApp : createApp)(Article).mount(written);
createApp(Changing).mount("#changing");
