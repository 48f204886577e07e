package org.safetyvalve.console.anyone;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public board (挂牌督办公示). */
@Controller
class BoardController {
    private final PublicDesk desk;

    BoardController(PublicDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/board")
    String board(@RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute("board", desk.board(cursor));
        return "board";
    }
}
